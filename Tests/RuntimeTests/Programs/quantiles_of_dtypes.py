import numpy as np
r = np.random.RandomState(0)
for dt in (np.float32, np.float64, np.float16, np.int32):
    for n in (1, 2, 5, 8, 31):
        a = (r.randn(n) * 5).astype(dt)
        print(np.median(a).dtype, np.median(a), np.percentile(a, 25), np.percentile(a, [10, 90]), np.quantile(a, 0.3), np.percentile(a, 50).dtype, np.percentile(a, [5]).dtype, np.quantile(a, np.array([0.2, 0.7])))
