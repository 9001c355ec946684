# Probabilities mended on samples held back, by Platt's curve and by steps.
import numpy as np
from sklearn.calibration import CalibratedClassifierCV, CalibrationDisplay, calibration_curve
from sklearn.datasets import load_iris, make_classification
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import GaussianNB
from sklearn.svm import SVC

X, y = make_classification(n_samples=200, n_features=4, random_state=42)
for method in ("sigmoid", "isotonic"):
    for kw in ({"cv": 3}, {}, {"ensemble": False}):
        c = CalibratedClassifierCV(GaussianNB(), method=method, **kw).fit(X[:150], y[:150])
        print(c, len(c.calibrated_classifiers_), c.predict_proba(X[150:153]).round(3), c.score(X[150:], y[150:]), c.predict(X[150:160]))
c = CalibratedClassifierCV(LogisticRegression(C=0.1)).fit(X[:150], y[:150])
print(c.predict_proba(X[150:154]).round(3), c.calibrated_classifiers_[0].calibrators[0].a_.round(2))
X, y = load_iris(return_X_y=True)
print(CalibratedClassifierCV(GaussianNB(), cv=3, method="isotonic").fit(X, y).predict_proba(X[::30]).round(5))
print(CalibratedClassifierCV(SVC(), cv=3).fit(X, y).predict_proba(X[::30]).round(2))
hits, p = np.array([0, 0, 0, 0, 1, 1, 1, 1, 1]), np.array([0.1, 0.2, 0.3, 0.4, 0.65, 0.7, 0.8, 0.9, 1.0])
print(calibration_curve(hits, p, n_bins=3), calibration_curve(hits, p, n_bins=3, strategy="quantile"))
d = CalibrationDisplay.from_predictions(hits, p, n_bins=3)
print(d.prob_true, d.estimator_name)
for bad in (lambda: calibration_curve(hits, p * 2), lambda: CalibratedClassifierCV(GaussianNB(), cv="prefit").fit(X, y)):
    try:
        bad()
    except ValueError as error:
        print(error)
