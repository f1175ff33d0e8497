"""superpixels.json: slic and felzenszwalb on small pictures of many shapes, with options that the photographs do not have."""
import numpy
import skimage
from skimage.segmentation import felzenszwalb, slic

import common

common.VERSIONS["scikit-image"] = skimage.__version__
SEED = 77
rng = numpy.random.default_rng(SEED)
wave = numpy.sin(numpy.arange(20)[:, None, None] / 4) * numpy.cos(numpy.arange(33)[None, :, None] / 7) * [1, 0.5, -0.7]
pictures = {
    "noise": rng.integers(0, 256, (13, 29, 3)),
    "long": rng.integers(0, 256, (9, 60, 3)),
    "row": rng.integers(0, 256, (1, 30, 3)),
    "column": rng.integers(0, 256, (30, 1, 3)),
    "one channel": rng.integers(0, 256, (15, 18, 1)),
    "waves": numpy.round(127 + 90 * wave + rng.normal(scale=6, size=wave.shape)).clip(0, 255),
}
options = {
    slic: [
        {},
        {"n_segments": 7, "start_label": 0, "enforce_connectivity": False},
        {"n_segments": 50, "min_size_factor": 0.2, "max_size_factor": 2, "max_num_iter": 3},
        {"n_segments": 30, "compactness": 1, "sigma": 1},
        {"n_segments": 5000},
    ],
    felzenszwalb: [{}, {"scale": 100, "sigma": 0.5, "min_size": 50}],
}
cases = []
for name, picture in pictures.items():
    picture = picture.astype(numpy.uint8)
    runs = [
        {"method": f.__name__, "arguments": kw, "labels": f(picture, channel_axis=-1, **kw).ravel()}
        for f, list_ in options.items()
        for kw in list_
    ]
    cases.append({"name": name, "shape": picture.shape, "bytes": picture.ravel(), "runs": runs})
common.write("superpixels", "Superpixels of small pictures by scikit-image", SEED, {"abs": 0, "why": "labels"}, cases)
