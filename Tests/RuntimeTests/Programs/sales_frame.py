import numpy as np
import pandas as pd
from io import StringIO
csv = StringIO("""date,store,product,units,price
2022-01-03,North,apple,10,1.5
2022-01-03,South,apple,7,1.6
2022-01-10,North,pear,3,2.0
2022-01-10,South,pear,,2.1
2022-01-17,North,apple,12,1.4
2022-01-17,South,pear,5,2.2
2022-02-07,North,pear,4,2.0
2022-02-07,South,apple,9,1.7
""")
df = pd.read_csv(csv, parse_dates=['date'])
df.info()
print(df)
df['units'] = df['units'].fillna(df.groupby('product')['units'].transform('mean'))
df['revenue'] = df.units * df.price
print(df.groupby('store').agg({'units': 'sum', 'revenue': ['mean', 'max']}))
print(df.groupby('product', as_index=False)['revenue'].sum())
print(df.groupby(df['date'].dt.month)['units'].sum())
stores = pd.DataFrame({'store': ['North', 'South', 'East'], 'size': [100, 80, 60]})
m = df.merge(stores, on='store', how='left')
print(m.head(3))
print(pd.merge(stores, df[['store', 'units']], how='left', on='store').tail(2))
print(pd.concat([df.head(2), df.tail(1)], ignore_index=True))
print(df.pivot_table(index='store', columns='product', values='units', aggfunc='sum'))
print(df.sort_values(['store', 'units'], ascending=[True, False]).reset_index(drop=True)[['store', 'units']])
print(df.query('units > 5 and store == "North"'))
print(df[df['product'].isin(['pear'])].index.tolist())
print(df.select_dtypes(include='number').corr().round(3))
print(df['product'].astype('category').cat.codes.tolist(), pd.factorize(df['store'])[0])
print(df.assign(lr=lambda d: np.log(d.revenue)).filter(like='r').columns.tolist())
print(df.rename(columns={'units': 'u'}).columns, df.nunique())
for i, row in df.head(2).iterrows():
    print(i, row['store'], row.units)
for t in df.head(2).itertuples():
    print(t.Index, t.product, t.price)
print(df['store'].str.upper().unique(), df['product'].str.contains('pp').sum(), df['product'].str.len().max())
print(df.drop_duplicates(subset='store').shape, df.duplicated('date').sum())
print(df.melt(id_vars='store', value_vars=['units', 'price']).head(3))
print(df.set_index('store').loc['North', 'units'].values, df.iloc[0:2, [1, 3]])
print(df['units'].quantile([.25, .75]), df['units'].clip(4, 10).tolist())
print(df.apply(lambda r: r['units'] * 2, axis=1).head(2), df[['units', 'price']].apply(np.mean))
print(df.sample(n=3, random_state=1).index.tolist(), df.sample(frac=.5, random_state=0).shape)
print(df.to_dict('records')[0]['store'], df[['units']].to_dict('list'), df.head(2).to_csv(index=False))
X = df[['units', 'price']].values; print(X.dtype, X.shape, df.isna().any().any(), df.at[0, 'units'], df.iat[1, 2])
print(df['units'].cumsum().tolist(), df['units'].rank().tolist(), df['price'].pct_change().round(3).tolist()[:3])
print(df.where(df['units'] > 5).isnull().sum().to_dict(), (df['units'] > df['units'].mean()).value_counts(normalize=True))
s = pd.Series([3, 1, 2], index=list('cab'), name='s'); print(s.sort_index(), s.to_frame().T, s['a'], s.loc[['a', 'c']].sum())
print(pd.qcut(df['units'], 3, labels=False).tolist(), pd.cut([1, 5, 9], 3, labels=['l', 'm', 'h']))
