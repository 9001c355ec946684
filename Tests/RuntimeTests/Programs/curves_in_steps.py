# interp1d: straight, by cubics, and in steps.
import numpy as np
from scipy.interpolate import interp1d
x, y = np.array([0.0, 1, 2, 4, 7]), np.array([1.0, 3, 2, 5, 4])
at = np.array([0.0, 0.5, 1, 1.7, 3, 4, 6.9, 7])
for kind in ("linear", "cubic", "nearest", "previous", "next", "slinear", "zero"):
    print(kind, interp1d(x, y, kind=kind)(at).round(10))
print(interp1d(x, y, kind="cubic", fill_value="extrapolate")([-1.0, 8]).round(10), interp1d(x, y, bounds_error=False, fill_value=0.0)([-1, 1, 9]))
