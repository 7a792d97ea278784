/** Which statements are roads under a question; asked within the search, never after it. */

import type { ClaimRecord } from "../../evidence/reader.ts";
import { isQualified } from "../../graph/explore/statement-filter.ts";
import { predicatesBelow } from "../../graph/store/instances.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { asksClaims } from "../options/check.ts";
import type { ResolvedPathOptions } from "../options/path-options.ts";
import { ALL_TIME, overlaps, type Period, parsePeriod, periodOfClaim } from "../options/times.ts";

const UNREAD = 0;
const ADMITTED = 1;
const REFUSED = 2;

/** Decides statement by statement, each once. Cost: the claims of the statement, the first time it is asked for. */
export class Admission {
  readonly #knowledge: Knowledge;
  readonly #options: ResolvedPathOptions;
  readonly #asOf: Period | null;
  /** What each statement costs; null where the cost is another. */
  readonly weights: ReadonlyMap<number, number> | null;
  readonly #asksClaims: boolean;
  readonly #only: ReadonlySet<number> | null;
  readonly #avoided: ReadonlySet<number>;
  // Made when the first statement is asked for: most questions ask for none.
  #decided: Uint8Array | null = null;

  constructor(knowledge: Knowledge, options: ResolvedPathOptions, weights: ReadonlyMap<number, number> | null) {
    this.#knowledge = knowledge;
    this.#options = options;
    this.#asOf = options.asOf === null ? null : parsePeriod(options.asOf);
    this.weights = weights;
    this.#asksClaims = asksClaims(options, "statement");
    const { onlyPredicates, avoidPredicates } = options;
    // Who asks for a relation asks for its kinds, as with types.
    this.#only = onlyPredicates === null ? null : predicatesBelow(knowledge.dataset, onlyPredicates);
    this.#avoided = predicatesBelow(knowledge.dataset, avoidPredicates);
  }

  /** Whether every statement is a road, so that none needs to be asked for. */
  get admitsAll(): boolean {
    const { onlyStatements } = this.#options;
    const admitsPredicates = this.#only === null && this.#avoided.size === 0;
    return onlyStatements === null && admitsPredicates && this.weights === null && !this.#asksClaims;
  }

  readonly admits = (statement: number): boolean => {
    this.#decided ??= new Uint8Array(this.#knowledge.voices.room);
    const decided = this.#decided[statement] ?? UNREAD;
    if (decided !== UNREAD) return decided === ADMITTED;
    const admitted = this.#decide(statement);
    this.#decided[statement] = admitted ? ADMITTED : REFUSED;
    return admitted;
  };

  /** The claims that count: those that make the statement a road. */
  claimsOf(statement: number): readonly ClaimRecord[] {
    const { evidence, voices, statements } = this.#knowledge;
    return (voices.at(statement)?.reifiers ?? statements.reifiers(statement))
      .map((reifier) => evidence.claim(reifier))
      .filter((claim) => this.#counts(claim));
  }

  /** The sources whose claims make the statement a road. */
  documentsOf(statement: number): Set<number> {
    return new Set(
      this.claimsOf(statement)
        .map(({ source }) => source)
        .filter((source) => source !== null),
    );
  }

  /** When the statement holds, by the claims that count. */
  periodsOf(statement: number): readonly Period[] {
    const claims = this.claimsOf(statement);
    if (claims.length === 0) return this.#options.undated === "allow" ? [ALL_TIME] : [];
    return claims.map((claim) => this.#period(claim)).filter((period) => period !== null);
  }

  #decide(road: number): boolean {
    // What a voice says is a road where the statement is one, by its claims of this voice alone.
    const statement = this.#knowledge.voices.at(road)?.statement ?? road;
    const predicate = this.#knowledge.statements.predicate(statement);
    const { onlyStatements } = this.#options;
    if (onlyStatements !== null && !onlyStatements(statement)) return false;
    if (this.#only !== null && !this.#only.has(predicate)) return false;
    if (this.#avoided.has(predicate)) return false;
    if (this.weights !== null && !this.weights.has(statement)) return false;
    return this.isSupported(road);
  }

  /** Whether what is recorded about a statement answers to all that is asked of claims: of links of identity, too. */
  isSupported(road: number): boolean {
    if (!this.#asksClaims) return true;
    const statement = this.#knowledge.voices.at(road)?.statement ?? road;
    if (this.#knowledge.statements.reifiers(statement).length === 0) return this.#admitsUnclaimed();
    const claims = this.claimsOf(road);
    return claims.length > 0 && claimantsOf(claims).size >= this.#options.minClaimants;
  }

  /** Whether claims are asked for at all. */
  get asksClaims(): boolean {
    return this.#asksClaims;
  }

  #admitsUnclaimed(): boolean {
    const { sources, modalities, qualifiers, minClaimants, undated } = this.#options;
    const speaks = sources === null && qualifiers === null && minClaimants === 0 && undated === "allow";
    return speaks && (modalities === null || modalities.has("asserted"));
  }

  #counts(claim: ClaimRecord): boolean {
    const { sources, avoidSources, modalities, qualifiers, avoidQualifiers } = this.#options;
    if (qualifiers !== null && !isQualified(claim, qualifiers)) return false;
    if (isQualified(claim, avoidQualifiers)) return false;
    if (modalities !== null && !modalities.has(claim.modality)) return false;
    if (sources !== null && (claim.source === null || !sources.has(claim.source))) return false;
    if (claim.source !== null && avoidSources.has(claim.source)) return false;
    const period = this.#period(claim);
    return period !== null && (this.#asOf === null || overlaps(period, this.#asOf));
  }

  /** When a claim holds; null for a claim without a period where those are refused. */
  #period(claim: ClaimRecord): Period | null {
    const period = claim.validity === null ? null : periodOfClaim(claim.validity);
    return period ?? (this.#options.undated === "allow" ? ALL_TIME : null);
  }
}

/** The independent claimants behind some claims: the claimant, or the document where it speaks for itself. */
function claimantsOf(claims: readonly ClaimRecord[]): Set<number | null> {
  return new Set(claims.map(({ claimant, source }) => claimant ?? source));
}
