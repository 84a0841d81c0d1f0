# Makes drift.json: χ² quantiles, tails and hypergeometric deviates by SciPy, stability indices by NumPy. Run: pip install numpy scipy && python drift.py > drift.json
import json
import numpy
from scipy.stats import chi2, hypergeom

rng = numpy.random.default_rng(20261123)
quantiles = [{"p": p, "degrees": k, "x": float(chi2.ppf(p, k))}
             for p in (0.001, 0.05, 0.5, 0.9, 0.95, 0.99, 0.999) for k in (1, 2, 3, 4, 7, 9, 19, 49, 200)]
tails = [{"p": p, "degrees": k, "x": float(chi2.isf(p, k))} for p in (1e-4, 5.7e-6, 1e-9, 1e-30) for k in (1, 2, 9, 40)]


def deviate(cases, in_bin, drawn, found):
    """The normal deviate, squared, of Fisher's tail on its own side, doubled."""
    law = hypergeom(cases, in_bin, drawn)
    tail = float(law.sf(found - 1) if found * cases > in_bin * drawn else law.cdf(found))
    return {"cases": cases, "inBin": in_bin, "drawn": drawn, "found": found, "squared": float(chi2.isf(min(1, 2 * tail), 1))}


deviates = [deviate(*table) for table in [
    (400, 40, 200, 20), (400, 40, 200, 21), (400, 40, 200, 35), (400, 40, 200, 40), (1200, 30, 200, 0), (1200, 30, 200, 14), (40, 6, 20, 5),
    (5200, 520, 200, 3), (5200, 520, 200, 60), (100000, 9000, 2000, 260), (100000, 9000, 2000, 90), (2000000, 300000, 40000, 6400)]]


def index(reference, window):
    a, b = numpy.array(reference, float), numpy.array(window, float)
    if (a == 0).any() or (b == 0).any():
        a, b = a + 0.5, b + 0.5
    a, b = a / a.sum(), b / b.sum()
    return float(((b - a) * numpy.log(b / a)).sum())


def case(shares, drawn_from, n, m):
    reference = rng.multinomial(n, shares).tolist()
    window = rng.multinomial(m, drawn_from).tolist()
    return {"reference": reference, "window": window, "psi": index(reference, window)}


even, slope, rare = [0.1] * 10, [0.28, 0.24, 0.2, 0.16, 0.12], [0.9, 0.08, 0.015, 0.005]
cases = [case(even, even, 5000, 200), case(even, even, 5000, 10000), case(slope, slope, 800, 60),
         case(slope, slope[::-1], 800, 400), case(rare, rare, 2000, 90), case(rare, [0.8, 0.15, 0.04, 0.01], 2000, 3000)]
# How often windows that have not changed go beyond the usual "0.1": why a limit of its own is needed.
usual = {str(m): float(numpy.mean([index(rng.multinomial(m, even), rng.multinomial(m, even)) > 0.1 for _ in range(4000)]))
         for m in (200, 10000)}
print(json.dumps({"quantiles": quantiles, "tails": tails, "deviates": deviates, "cases": cases, "beyondTheUsualLimit": usual}, indent=1))
