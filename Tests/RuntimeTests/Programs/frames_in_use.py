import pandas as pd
import numpy as np
from io import StringIO
np.random.seed(0)
df = pd.DataFrame(np.random.randn(6, 4), columns=list('ABCD'))
df['E'] = ['one', 'one', 'two', 'three', 'four', 'three']
print(df[df['E'].isin(['two','four'])])
print(df[df.A > 0][['A','B']].mean(), df.A.mean().round(3), (df['A'] > 0).sum(), (df.A > 0).mean())
df.loc[df.A < 0, 'A'] = 0
df['F'] = np.where(df.B > 0, 'pos', 'neg')
df['G'] = df['A'] + df['B'] * 2
print(df)
print(df.groupby('F')['G'].mean().sort_values(ascending=False))
print(df.groupby('E').size().sort_values(ascending=False).head(2))
print(df.groupby(['F','E'])[['A','B']].mean().round(2))
print(df.iloc[:, :-3].values.shape, df.iloc[:, -1].values[:2].round(2), df[['A','B']].to_numpy().dtype)
x, y = df.drop('F', axis=1).select_dtypes('number'), df['F'].map({'pos': 1, 'neg': 0})
print(x.shape, y.values, y.dtype, type(x).__name__, y.value_counts().to_dict())
print(df.columns[df.dtypes == 'float64'].tolist() if False else '', df.iloc[0]['A'], df.loc[:, ['A','E']].head(2))
s = pd.read_csv(StringIO("date,price\n2020-01-01,10.5\n2020-01-02,11\n2020-01-03,\n"))
print(s, s.price.isnull().sum(), s['price'].ffill().tolist(), s.describe())
norm = (x - x.mean()) / x.std()
print(norm.mean().abs().max() < 1e-9, norm.std().round(6).tolist(), (x - x.min()).max().round(2))
from sklearn.model_selection import train_test_split
a, b, c, d = train_test_split(x, y, test_size=0.33, random_state=42)
print(a.shape, b.shape, c.index.tolist(), d.tolist())
print(pd.DataFrame({'actual': d, 'pred': [1, 0]}), pd.Series([1.0, 2.5], index=['w','b']), pd.Series({'a': 1, 'b': 2}))
for col in df.select_dtypes(include=['object', 'str']).columns: print(col, df[col].nunique(), df[col].unique()[:2])
print(df.E.str.len().tolist(), df.E.str.contains('o').tolist(), df.E.str[0].tolist(), df.E.value_counts().index[0], df.E.value_counts().iloc[0])
df2 = df.copy(); df2.columns = [c.lower() for c in df2.columns]; print(df2.columns.tolist(), df.equals(df2), list(df.columns)[:2])
print(df.head(2).to_dict('records')[0]['E'], df.A.astype(int).tolist(), df.A.round(1).tolist(), df['A'].apply(np.sqrt).round(2).tolist(), df.A.tolist()[0] == df.A[0])
print(np.log1p(df.A).round(2).tolist(), np.sqrt(df[['A']]).round(2).values.ravel()[:2], df.A @ df.B if False else (df.A * df.B).sum().round(3), df.shape[0], df[['A']].mean().iloc[0].round(3))
df.index.name = 'id'; print(df[['A','F']].head(2)); print(df.reset_index().columns.tolist(), df.sort_values('B').index.tolist()[:3])
print(df['F'].astype('category').cat.codes.tolist(), pd.factorize(df['F'])[0], pd.isna(np.nan), df.pop('G').shape, df.insert(0, 'Z', 1), df.columns.tolist())
