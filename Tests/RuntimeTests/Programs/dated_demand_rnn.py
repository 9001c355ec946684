import pandas as pd
import numpy as np
np.random.seed(42)
# Synthetic energy demand: RNN from scratch on dated data
dates = pd.date_range('2023-01-01', periods=60, freq='D')
demand = 100 + 10 * np.sin(np.arange(60) * 2 * np.pi / 7) + np.random.randn(60)
df = pd.DataFrame({'date': dates, 'demand': demand})
df['dayofweek'] = df['date'].dt.dayofweek
df['month'] = df['date'].dt.month
df['is_weekend'] = (df['dayofweek'] >= 5).astype(int)
print(df.head(8))
print(df.dtypes)
print(df.groupby('dayofweek')['demand'].mean().round(2))
print(df['date'].min(), df['date'].max())
df = df.set_index('date')
print(df.loc['2023-01-05'])
print(df['demand'].rolling(window=7).mean().dropna().head(3).round(3))
print(df['demand'].resample('W').sum().head(3).round(2))
df['lag1'] = df['demand'].shift(1)
df['diff'] = df['demand'].diff()
df = df.dropna()
print(df.head(3).round(2))
lo, hi = df['demand'].min(), df['demand'].max()
s = ((df['demand'] - lo) / (hi - lo)).values

def make_windows(x, n):
    X, y = [], []
    for i in range(len(x) - n):
        X.append(x[i:i + n])
        y.append(x[i + n])
    return np.array(X), np.array(y)

X, y = make_windows(s, 7)
print(X.shape, y.shape)
split = int(0.8 * len(X))
H = 8
Wx = np.random.randn(H, 1) * 0.3
Wh = np.random.randn(H, H) * 0.3
Wy = np.random.randn(1, H) * 0.3
bh = np.zeros((H, 1)); by = np.zeros((1, 1))
for epoch in range(30):
    total = 0
    for seq, target in zip(X[:split], y[:split]):
        hs = {-1: np.zeros((H, 1))}
        for t in range(7):
            hs[t] = np.tanh(Wx * seq[t] + Wh @ hs[t - 1] + bh)
        out = Wy @ hs[6] + by
        err = out - target
        total += err.item() ** 2
        dWy = err * hs[6].T
        dh = Wy.T @ err
        dWx, dWh, dbh = np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(bh)
        for t in reversed(range(7)):
            d = (1 - hs[t] ** 2) * dh
            dWx += d * seq[t]; dWh += d @ hs[t - 1].T; dbh += d
            dh = Wh.T @ d
        for p, g in zip([Wx, Wh, Wy, bh, by], [dWx, dWh, dWy, dbh, err]):
            p -= 0.05 * np.clip(g, -1, 1)
    if epoch % 10 == 0:
        print(f'epoch {epoch:2d} mse {total / split:.5f}')
t = pd.to_datetime('2023-03-01')
print(t, t.year, t.day_name(), t.strftime('%d/%m/%Y'))
print(pd.to_datetime(['2020-01-31', '2020-02-29']))
print((pd.Timestamp('2024-03-01') - pd.Timestamp('2024-02-01')).days)
