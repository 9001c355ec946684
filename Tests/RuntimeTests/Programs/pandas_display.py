# How tables are shown, as `pd.options.display` says.
import pandas as pd
import numpy as np

df = pd.DataFrame({"a": [0.5, -1.25, 3], "bb": [1, 2, 3], "c": ["x", "y", "z"], "long name": [1e-5, 2.0, np.nan]})
pd.options.display.float_format = "{:.2f}".format
print(df)
print(df["a"])
print(df.describe())
pd.options.display.float_format = None
pd.set_option("display.precision", 2)
print(df)
print(df["a"])
pd.reset_option("display.precision")
pd.set_option("display.max_rows", 6, "display.max_columns", None)
print(pd.DataFrame({"v": range(10)})); print(pd.Series(range(10)))
with pd.option_context("display.max_rows", None, "display.precision", 3):
    print(pd.DataFrame({"v": np.arange(70) / 7}).tail(2)); print(len(str(pd.Series(range(100))).split("\n")))
print(pd.get_option("display.max_rows"))
pd.set_option("display.float_format", lambda x: "%.3f" % x)
print(pd.Series([1.5, np.nan, -2.0], name="s"))
pd.set_option("display.width", 200)
wide = pd.DataFrame({"column%d" % i: [i * 1.5, i] for i in range(14)})
print(wide)
print(pd.options.display.width)
pd.reset_option("all")
for v in ([1e-7, 5.0], [1e-7,1e-4], [123456789.125, 1.5], [1e15, 2], [1234567.0, 0.5], [12345678.0,3], [1e-6,2],[0.1234567,100],[1e7+0.5,1],[999999.123456789,1],[1e6+.123456,1],[1e9,2.0],[-1e-8,0.0],[np.inf,1.5],[np.nan,1e-9],[1e20,1],[123456.7891,1e6]):
    print(pd.Series(v)); print(pd.DataFrame({"a":v,"b":[1,2]}))
