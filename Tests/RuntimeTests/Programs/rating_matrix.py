import numpy as np, pandas as pd
# Recommender: matrix factorisation with SGD, frame ops
ratings = pd.DataFrame({'user': [1, 1, 1, 2, 2, 3, 3, 3, 4, 4, 5], 'item': list('abcabbcdadc'), 'rating': [5, 3, 4, 4, 2, 1, 5, 4, 5, 1, 4.5]})
R = ratings.pivot(index='user', columns='item', values='rating'); print(R)
print(R.isna().sum().sum(), R.mean().round(2).to_dict(), R.shape)
filled = R.fillna(R.mean()); print(filled.round(2))
users = {u: i for i, u in enumerate(ratings['user'].unique())}; items = {t: i for i, t in enumerate(sorted(ratings['item'].unique()))}
rng = np.random.RandomState(0); P = rng.normal(scale=.3, size=(len(users), 3)); Q = rng.normal(scale=.3, size=(len(items), 3)); mu = ratings.rating.mean(); bu = np.zeros(len(users)); bi = np.zeros(len(items))
for ep in range(200):
    sse = 0
    for row in ratings.itertuples(index=False):
        u, i = users[row.user], items[row.item]; e = row.rating - (mu + bu[u] + bi[i] + P[u] @ Q[i]); sse += e ** 2
        bu[u] += .02 * (e - .02 * bu[u]); bi[i] += .02 * (e - .02 * bi[i]); P[u], Q[i] = P[u] + .02 * (e * Q[i] - .02 * P[u]), Q[i] + .02 * (e * P[u] - .02 * Q[i])
    if ep % 50 == 0: print(ep, round(np.sqrt(sse / len(ratings)), 4))
pred = pd.DataFrame(mu + bu[:, None] + bi + P @ Q.T, index=users.keys(), columns=items.keys()); print(pred.round(2))
unseen = pred.where(R.isna().values); print(unseen.stack().sort_values(ascending=False).head(3).round(3))
top = unseen.idxmax(axis=1); print(top.to_dict()); sim = np.corrcoef(filled.values); print(sim.round(2)[0])
ratings['mean_item'] = ratings.groupby('item')['rating'].transform('mean'); ratings['dev'] = ratings.rating - ratings.mean_item; print(ratings.sort_values('dev').head(2)); print(ratings.groupby('user').size().sort_values(ascending=False).index[0], ratings.rating.value_counts().iloc[0], ratings.loc[ratings.rating.idxmax(), 'item'])
ratings['liked'] = np.where(ratings['rating'] >= 4, 'yes', 'no'); print(pd.crosstab(ratings.item, ratings.liked, margins=False)); ratings.loc[ratings.user == 1, 'rating'] = 0; print(ratings.rating.tolist()); ratings.drop(columns=['dev', 'mean_item'], inplace=True); print(ratings.columns.tolist(), ratings.tail(1).to_dict('records'))
