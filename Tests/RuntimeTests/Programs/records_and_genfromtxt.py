import numpy as np
# structured arrays, record arrays and genfromtxt for a perceptron
from io import StringIO
text = """# sepal,petal,species
5.1,1.4,setosa
4.9,1.4,setosa
7.0,4.7,versicolor
6.4,4.5,versicolor
5.5,,setosa
"""
data = np.genfromtxt(StringIO(text), delimiter=',', names=['sepal', 'petal', 'species'], dtype=None, encoding='utf-8')
print(data.dtype.names)
print(data['sepal'], data['species'])
print(data[0])
named = np.genfromtxt(StringIO("a b c\n1 2 3\n4 5 6"), names=True)
print(named['b'], named.dtype)
d2 = np.genfromtxt(StringIO("1,2\n3,\n"), delimiter=",", filling_values=-1)
print(d2)
d3 = np.genfromtxt(StringIO("x,y\n1,2\n3,4\n"), delimiter=",", skip_header=1, usecols=(1,))
print(d3)
dt = np.dtype([('name', 'U10'), ('w', 'f8', (2,)), ('n', 'i4')])
rec = np.zeros(3, dtype=dt)
rec['name'] = ['a', 'b', 'c']
rec['w'][1] = [0.5, -0.5]
rec['n'] += np.arange(3, dtype='i4')
print(rec)
print(rec[1]['w'].sum(), rec.dtype.itemsize, rec.shape)
people = np.array([('Ann', 21, 1.7), ('Bob', 35, 1.8), ('Cy', 28, 1.65)], dtype=[('name', 'U8'), ('age', int), ('h', float)])
print(np.sort(people, order='age')['name'])
print(people[people['age'] > 25])
for p in people:
    print(f"{p['name']:<5}|{p['age']:>4}|{p['h']:.2f}")
ra = people.view(np.recarray)
print(ra.age.mean(), ra[0].name)
valid = ~np.isnan(data['petal'])
X = np.column_stack([data['sepal'][valid], data['petal'][valid]])
t = np.where(data['species'][valid] == 'setosa', -1, 1)
w = np.zeros(3)
for epoch in range(20):
    errors = 0
    for xi, ti in zip(np.c_[np.ones(len(X)), X], t):
        if ti * (w @ xi) <= 0:
            w += ti * xi
            errors += 1
    print(epoch, errors, w)
    if errors == 0:
        break
m = np.ma.masked_invalid(data['petal'])
print(m, m.mean(), m.count(), m.mask)
mm = np.ma.masked_where(np.array([1, 2, 3, 4]) > 2, [1, 2, 3, 4])
print(mm, mm.filled(0), mm.sum(), mm.compressed())
print(repr(np.ma.array([1., 2., 3.], mask=[0, 1, 0])))
