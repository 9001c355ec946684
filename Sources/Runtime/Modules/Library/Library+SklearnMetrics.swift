extension Library {
  /// The text of `sklearn.metrics`.
  static let sklearnMetrics = #"""
    from sklearn import accuracy_score, confusion_matrix, log_loss, mean_squared_error, root_mean_squared_error, mean_absolute_error, r2_score
    from sklearn import precision_recall_fscore_support, precision_score, recall_score, f1_score, classification_report, roc_auc_score
    """#
}
