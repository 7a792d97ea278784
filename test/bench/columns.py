"""Columns of numbers as the JavaScript side writes them."""

from array import array


def numbers(folder, name):
    values = array("I")
    with open(f"{folder}/{name}", "rb") as file:
        values.frombytes(file.read())
    return values


def couples(folder, name):
    """Two numbers each: the ends of an edge, or of a question."""
    flat = numbers(folder, name)
    return list(zip(flat[0::2], flat[1::2]))
