import numpy as np
import pandas as pd
# Anomaly detection w/ autoencoder on sensor frame; multiindex, rolling z-score, merge_asof-free
rng = np.random.RandomState(8)
t = pd.date_range('2023-03-01', periods=48, freq='h')
df = pd.DataFrame({'time': np.tile(t, 2), 'sensor': ['a'] * 48 + ['b'] * 48, 'value': np.r_[np.sin(np.arange(48) / 4), np.cos(np.arange(48) / 6)] + rng.randn(96) * .05})
df.loc[[20, 70], 'value'] += 3
print(df.head(3)); print(df.dtypes.to_dict()['value'], df['time'].dt.hour.max(), df.time.dt.date.nunique())
wide = df.pivot(index='time', columns='sensor', values='value'); print(wide.head(3).round(3)); print(wide.shape, wide.columns.tolist(), wide.index[0])
daily = df.groupby(['sensor', df['time'].dt.date])['value'].agg(['mean', 'max']).round(3); print(daily)
z = (wide - wide.rolling(12, min_periods=4).mean()) / wide.rolling(12, min_periods=4).std(); flagged = z[(z.abs() > 2.5).any(axis=1)]; print(flagged.round(2)); print(flagged.index.strftime('%m-%d %H:%M').tolist())
X = ((wide - wide.mean()) / wide.std()).to_numpy(); W = rng.randn(2, 1) * .5
for e in range(200): H = X @ W; R = H @ W.T; E = R - X; W -= .01 * (X.T @ E @ W + E.T @ X @ W) / len(X) * 2
err = pd.Series((E ** 2).sum(1), index=wide.index, name='err'); print(err.nlargest(2).round(3)); print(err.idxmax(), err.describe().round(3).to_dict()['max']); print(err.resample('12h').max().round(3)); print(err.between_time('08:00', '10:00').shape if hasattr(err, 'between_time') else '', err[err > err.quantile(.95)].index.hour.tolist())
s = df.set_index(['sensor', 'time'])['value']; print(s.loc['a'].iloc[:2].round(3).tolist(), s.groupby(level='sensor').max().round(2).to_dict(), df['time'].iloc[5] - df['time'].iloc[0], (df['time'] - df['time'].min()).dt.total_seconds().max() / 3600)
