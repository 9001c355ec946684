import numpy as np

big = np.array([2**63, 2**64 - 1])
print(big, big.dtype, big // 2, big.tolist())
print(np.array([2**63, 1]), np.array([2**63, 1]).dtype, np.array([-1, 2**63]), np.array([[1, 2**63]]).shape)
print(np.array([2**64]), np.array([2**64]).dtype, np.array([2**64, 1]).tolist(), np.uint64(2**63 + 5))
print(np.array([2**63], dtype=np.uint64) >> np.uint64(60), np.array([2**63, 0.5]))
try:
    np.array([2**63], dtype=np.int64)
except OverflowError as error:
    print(error)
