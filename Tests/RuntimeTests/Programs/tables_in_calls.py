import numpy as np
import pandas as pd
import matplotlib.pyplot as plt
from pandas.api.types import is_numeric_dtype

table = pd.DataFrame({"size": [50.0, 80, 120, 95], "rooms": [2, 3, 4, 2], "price": [100, 170, 230, 230]})
X = np.c_[np.ones(len(table)), table[["size", "rooms"]]]
print(X, np.linalg.lstsq(X, table["price"], rcond=None)[0].round(6))
print(np.column_stack((table["size"], table["rooms"])), np.r_[table["size"], 1.0])
print(np.hstack([np.zeros((4, 1)), table]), np.concatenate([table["size"], table["price"]]))
for method in ("pearson", "spearman", "kendall"):
    print(table.corr(method=method).round(6))
    print(round(table["size"].corr(table["price"], method=method), 6))
print(table.rename_axis("house"), table.xs(2)["price"], is_numeric_dtype(table["size"]), is_numeric_dtype(pd.Series(["a"])))

class Node:
    def __init__(self, value):
        self.value = value

nodes = [Node(1), Node(2)]
print(np.array_equal(nodes, []), np.array_equal(nodes, nodes.copy()), np.array_equal(nodes, [Node(1), Node(2)]))
double = np.vectorize(lambda v: v * 2)
print(double(np.matrix([[1, 2], [3, 4]])))
with plt.ion():
    print(plt.isinteractive())
print(plt.isinteractive())
