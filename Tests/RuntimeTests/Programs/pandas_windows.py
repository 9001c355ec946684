# Moving means, frames by a column, rows one by one.
import pandas as pd
import matplotlib.pyplot as plt
import numpy as np

losses = pd.Series([1.0, 0.5, 0.25, 0.3, 0.2])
print(losses.rolling(2).mean(), losses.rolling(3, min_periods=1).max().tolist(), losses.ewm(alpha=0.5).mean().round(4).tolist())
print(losses.rolling(window=3).std().round(6).tolist(), losses.ewm(span=3, adjust=False).mean().tolist(), losses.index)
df = pd.DataFrame({"kind": ["a", "b", "a"], "x": [1, 2, 3], "z": [0.5, 1.5, 2.5]})
print(df.groupby("kind").mean())
print(df.set_index("kind"))
print(df.to_string())
for row in df.itertuples():
    print(row, row.kind, row.x + 1)
for row in df.itertuples(index=False, name="Row"):
    print(row.z)
print(df[["x", "z"]].rolling(2).mean().iloc[-1].tolist(), df.index, df.columns.tolist())
losses.plot(title="loss")
df.plot(x="x", y="z")
plt.savefig("lines.png")
plt.show()
print(losses.where(losses > 0.26, 0.0).tolist(), losses.sort_values().sort_index().tolist())
