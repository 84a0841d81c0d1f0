# Makes agreement.json: Krippendorff's alpha for nominal data by the package krippendorff, on opinions drawn with gaps.
# Run: pip install numpy krippendorff && python agreement.py > agreement.json
import json
import numpy
from krippendorff import alpha

rng = numpy.random.default_rng(20261123)
verdicts = ["correct", "wrong", "unsure"]


def case(cases, experts, shares, alike, missing):
    truth = rng.choice(3, size=cases, p=shares)
    said = numpy.where(rng.random((experts, cases)) < alike, truth, rng.choice(3, size=(experts, cases), p=shares))
    counts = numpy.zeros((cases, 3), int)
    there = rng.random((experts, cases)) >= missing
    for unit in range(cases):
        for expert in range(experts):
            if there[expert, unit]:
                counts[unit, said[expert, unit]] += 1
    found = alpha(value_counts=counts, value_domain=verdicts, level_of_measurement="nominal")
    return {"counts": counts.tolist(), "alpha": float(found)}


drawn = [case(12, 2, [0.6, 0.3, 0.1], 0.9, 0), case(20, 3, [0.7, 0.2, 0.1], 0.5, 0.2), case(30, 5, [0.5, 0.4, 0.1], 0.8, 0.4),
         case(40, 2, [0.9, 0.08, 0.02], 0.3, 0.1), case(15, 4, [0.34, 0.33, 0.33], 0, 0.3)]
print(json.dumps({"cases": drawn}))
