import numpy as np
import pandas as pd
from datetime import datetime
# LSTM-ish sales forecast data prep and simple MLP; uses dates
df = pd.DataFrame({'ds': pd.date_range('2020-01-01', periods=36, freq='MS')})
np.random.seed(3)
df['y'] = 50 + 2 * np.arange(36) + 10 * np.sin(2 * np.pi * df.index / 12) + np.random.randn(36)
print(df.head())
print(df.tail(2))
df['month'] = df['ds'].dt.month
df['year'] = df['ds'].dt.year
df['quarter'] = df.ds.dt.quarter
print(df.groupby('year')['y'].agg(['mean', 'min', 'max']).round(2))
print(df.pivot_table(index='month', columns='year', values='y').round(1).head(3))
for lag in [1, 2, 12]:
    df[f'lag_{lag}'] = df['y'].shift(lag)
df['roll3'] = df['y'].shift(1).rolling(3).mean()
df = df.dropna().reset_index(drop=True)
print(df.shape)
print(df.iloc[0])
train, test = df[df['ds'] < '2022-07-01'], df[df['ds'] >= '2022-07-01']
print(len(train), len(test), test['ds'].min(), train.ds.max().strftime('%b %Y'))
cols = ['lag_1', 'lag_2', 'lag_12', 'roll3', 'month']
mu, sd = train[cols].mean(), train[cols].std()
Xtr = ((train[cols] - mu) / sd).to_numpy(); Xte = ((test[cols] - mu) / sd).to_numpy()
ymu, ysd = train['y'].mean(), train['y'].std()
ytr = ((train['y'] - ymu) / ysd).to_numpy().reshape(-1, 1)
rng = np.random.RandomState(1)
W1 = rng.randn(5, 8) * .4; b1 = np.zeros(8); W2 = rng.randn(8, 1) * .4; b2 = 0.
for ep in range(401):
    h = np.tanh(Xtr @ W1 + b1); out = h @ W2 + b2; e = (out - ytr) / len(ytr)
    dh = e @ W2.T * (1 - h * h)
    W2 -= .1 * h.T @ e; b2 -= .1 * e.sum(); W1 -= .1 * Xtr.T @ dh; b1 -= .1 * dh.sum(0)
    if ep % 100 == 0:
        print(f'{ep:4d} {np.mean((out - ytr) ** 2):.5f}')
pred = (np.tanh(Xte @ W1 + b1) @ W2 + b2).ravel() * ysd + ymu
res = pd.DataFrame({'ds': test['ds'], 'actual': test['y'], 'pred': pred})
res['err'] = (res['pred'] - res['actual']).abs()
print(res.round(2).to_string(index=False))
print('MAPE: {:.2%}'.format((res.err / res.actual).mean()))
