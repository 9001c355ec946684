import numpy as np
import pandas as pd

# Values meet by their labels, not by their places.
frame = pd.DataFrame({'a': [1, 2], 'b': [3.0, 4.0]}, index=pd.Index(['x', 'y'], name='k'))
print(frame.T)
print(frame.T.T)
s = pd.Series([1, 2, 3], index=list('abc'))
t = pd.Series([10, 20, 30], index=list('bcd'))
print(s + t)
frame['c'] = pd.Series([9, 8], index=['y', 'x'])
print(frame)
try:
    print(s == t)
except ValueError as error:
    print(error)
print(pd.DataFrame({'s': s, 't': t}))

# Rows and columns that are set.
log = pd.DataFrame(columns=['loss', 'accuracy'])
for step in range(3):
    log.loc[len(log)] = [1 / (step + 1), step / 4]
print(log)
scores = pd.DataFrame({'n': [1, 2, 3], 'name': ['u', 'v', 'w']})
scores.loc[scores['n'] > 1, 'name'] = 'z'
scores.loc[0, 'n'] = 7
scores.n = scores.n * 2
print(scores)
print((frame[['a', 'b']] > 2).any(axis=1), (frame[['a', 'b']] > 0).all(axis=1).tolist())

# Several levels.
deep = pd.DataFrame({'g': list('aabb'), 'i': [1, 2, 1, 2], 'v': [1.5, 2.5, 3.5, 4.5]}).set_index(['g', 'i'])
print(deep.loc['b'])
print(deep['v'].groupby(level='g').sum())
print(deep.loc[('a', 2), 'v'])
