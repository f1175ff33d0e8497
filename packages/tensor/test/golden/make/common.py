"""Writes a golden: what it is, the libraries' versions, seed, tolerance and why, inputs and expected numbers."""
import json
import pathlib

import numpy
import scipy
import sklearn

VERSIONS = {"numpy": numpy.__version__, "scipy": scipy.__version__, "scikit-learn": sklearn.__version__}


def plain(value):
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    if isinstance(value, numpy.ndarray):
        return value.tolist()
    return value.item() if isinstance(value, numpy.generic) else value


def write(name, about, seed, tolerance, cases):
    path = pathlib.Path(__file__).parent.parent / f"{name}.json"
    golden = {"about": about, "versions": VERSIONS, "generator": f"make/{name}.py", "seed": seed,
              "tolerance": tolerance, "cases": plain(cases)}
    path.write_text(json.dumps(golden, separators=(",", ":")) + "\n")
    print(path.name, path.stat().st_size)
