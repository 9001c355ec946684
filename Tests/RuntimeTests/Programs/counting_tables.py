"""pandas: text as an array, and how often pairs come."""
import numpy as np
import pandas as pd
frame = pd.DataFrame({'city': ['Oslo', 'Rome', 'Oslo', 'Paris', 'Rome'], 'kind': [1, 0, 1, 1, 0], 'size': [1.5, 2.0, 3.0, 4.0, 5.5]})
cities = frame['city'].unique()
print(cities, len(cities), cities[0], list(cities), cities.tolist(), 'Rome' in cities)
print(sorted(cities), cities == 'Oslo', {name: i for i, name in enumerate(cities)})
print(pd.Series(['x%d' % i for i in range(30)]).unique())
print(pd.crosstab(frame['city'], frame['kind']))
print(pd.crosstab(np.array([0, 1, 1, 0]), np.array([0, 1, 0, 0]), rownames=['actual'], colnames=['predicted']))
print(pd.crosstab(frame.city, frame.kind, margins=True))
print(pd.crosstab(frame.city, frame.kind, normalize='index'))
table = pd.crosstab(frame['city'], frame['kind'])
print(table.values.tolist(), table.loc['Oslo', 1], list(table.columns), list(table.index))
