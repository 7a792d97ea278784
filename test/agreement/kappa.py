"""Cohen's kappa by scikit-learn from the answers one by one; AC1 by the definition of Gwet (2008) on the same answers, with exact fractions."""

import json, sys, warnings
from fractions import Fraction
from sklearn.metrics import cohen_kappa_score

warnings.filterwarnings("ignore")


def ac1(first, second, answers):
    n = len(first)
    agreed = Fraction(sum(a == b for a, b in zip(first, second)), n)
    shares = [Fraction(first.count(k) + second.count(k), 2 * n) for k in answers]
    chance = sum(share * (1 - share) for share in shares) / (len(answers) - 1)
    return None if chance == 1 else float((agreed - chance) / (1 - chance))


def figures(table):
    answers = list(range(len(table)))
    pairs = [(a, b) for a in answers for b in answers for _ in range(table[a][b])]
    if not pairs:
        return [None, None]
    first, second = [a for a, _ in pairs], [b for _, b in pairs]
    kappa = cohen_kappa_score(first, second, labels=answers)
    return [None if kappa != kappa else float(kappa), ac1(first, second, answers)]


print(json.dumps([figures(table) for table in json.load(sys.stdin)]))
