"""Files as numpy.save writes them, and bilinear resizing by scipy.ndimage.zoom on a pixel grid."""
import base64
import io

import numpy as np
from common import write
from scipy.ndimage import zoom

rng = np.random.default_rng(11)


def npy(array):
    out = io.BytesIO()
    np.save(out, array)
    return base64.b64encode(out.getvalue()).decode()


files = []
for dtype in ("|u1", "<i4", "<i8", "<f4", "<f8"):
    for shape in ((), (0,), (5,), (3, 4), (2, 3, 4), (0, 7), (1, 1, 1, 1)):
        array = (rng.normal(size=shape) * 50 if dtype[1] == "f" else rng.integers(0, 200, size=shape)).astype(dtype)
        files.append({"dtype": dtype, "shape": list(shape), "numbers": array.ravel(), "base64": npy(array)})
images = []
for (h, w), (height, width) in [((4, 5), (8, 10)), ((7, 7), (3, 5)), ((1, 6), (4, 3)), ((2, 2), (9, 9)), ((7, 7), (64, 48)),
                                ((5, 3), (5, 3)), ((9, 8), (1, 1))]:
    image = rng.normal(size=(h, w))
    images.append({"image": image, "height": height, "width": width,
                   "expected": zoom(image, (height / h, width / w), order=1, mode="nearest", grid_mode=True)})
write("arrays", "numpy.save; scipy.ndimage.zoom(order=1, grid_mode=True, mode='nearest')", 11,
      {"abs": 1e-12, "why": "the same weights in float64; files byte for byte"}, {"files": files, "images": images})
