import pandas as pd
import numpy as np
from datetime import datetime, timedelta, date
# stock-like prediction w/ LSTM-free MLP on windows, dates everywhere
start = datetime(2021, 1, 4)
days = [start + timedelta(days=i) for i in range(40)]
rng = np.random.default_rng(8)
price = 100 + np.cumsum(rng.normal(0, 1, 40))
df = pd.DataFrame({'Date': [d.strftime('%Y-%m-%d') for d in days], 'Close': price.round(2), 'Volume': rng.integers(100, 200, 40)})
df['Date'] = pd.to_datetime(df['Date'])
df.set_index('Date', inplace=True)
print(df.head(3)); print(df.index[0], df.index.min().date(), len(df.index)); print(df.index[:3])
print(df['Close'].resample('ME').mean().round(3))
df['MA5'] = df['Close'].rolling(5).mean(); df['EMA'] = df['Close'].ewm(span=5, adjust=False).mean(); df['Ret'] = df['Close'].pct_change()
print(df.tail(2).round(3)); print(df.loc['2021-02', 'Close'].mean().round(3), df.loc['2021-01-10':'2021-01-12'].shape)
df['weekday'] = df.index.weekday; df['name'] = df.index.day_name(); print(df.groupby('weekday')['Ret'].mean().round(4)); print(df['name'].head(2).tolist())
df = df.dropna().reset_index(); print(df.columns.tolist(), df['Date'].dt.strftime('%b %d').iloc[0], df['Date'].diff().dt.days.iloc[1], df['Date'].dt.year.unique())
feats = df[['Close', 'MA5', 'EMA']].to_numpy(dtype='float64'); mn, mx = feats.min(axis=0), feats.max(axis=0); s = (feats - mn) / (mx - mn)
X = np.lib.stride_tricks.sliding_window_view(s[:-1, 0], 4)[:-0 or None]; y = s[4:, 0]
X = X[:len(y)]; print(X.shape, y.shape)
W1, W2 = rng.normal(0, .5, (4, 6)), rng.normal(0, .5, 6)
for e in range(201):
    h = np.tanh(X @ W1); err = h @ W2 - y
    g2 = h.T @ err / len(y); g1 = X.T @ (np.outer(err, W2) * (1 - h * h)) / len(y); W1 -= .2 * g1; W2 -= .2 * g2
    if e % 100 == 0: print(f'{e:4} {np.mean(err**2):.5f}')
out = pd.DataFrame({'Date': df['Date'].iloc[-3:].values, 'pred': (h @ W2)[-3:] * (mx[0] - mn[0]) + mn[0]}); print(out.round(2))
print(pd.date_range(start='2021-01-01', end='2021-01-05'), pd.date_range('2021-01-31', periods=3, freq='ME').tolist()); print(pd.date_range('2020-01-01', periods=3, freq='h')); print(pd.date_range('2020-01-01', periods=2, freq='MS').month)
print(datetime(2021, 3, 4, 5, 6).isoformat(), datetime.strptime('04/03/2021', '%d/%m/%Y').date(), (date(2021, 3, 1) - date(2021, 2, 1)).days, timedelta(hours=30), datetime(2021, 1, 1).weekday(), pd.Timedelta('1 days'), pd.Timestamp('2021-01-01') + pd.Timedelta(days=2))
