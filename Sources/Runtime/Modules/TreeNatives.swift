import Language
import Limits

/// What `sklearn.tree` is made of.
enum TreeNatives {
  static let all: [BuiltinFunction] = [
    BuiltinFunction(
      """
      tree_grow(X, y, weights, classes, criterion, is_random, max_depth, min_samples_split, min_samples_leaf, max_features, max_leaf_nodes, \
      min_impurity_decrease, seed)
      """, in: "_native",
      "a decision tree: per node feature, threshold, impurity, samples, their weight, the nodes below, what it says; and its depth"
    ) { context throws(Diagnostic) in
      func number(_ index: Int) throws(Diagnostic) -> Int { try (context[index] ?? .none).integer("a setting") }
      let x = try (context[0] ?? .none).array("X")
      guard x.ndim == 2 else { throw Diagnostic(.value, "X must have two dimensions") }
      let (y, weights) = (try (context[1] ?? .none).array("y").doubles, try (context[2] ?? .none).array("weights").doubles)
      guard weights.count == x.shape[0], y.count % max(weights.count, 1) == 0 else {
        throw Diagnostic(.value, "X, y and the weights must be equally long")
      }
      try Work.require(x.count + 8 * weights.count, of: 8)
      var most: Int?
      if let given = context[10], !given.isNone { most = try given.integer("max_leaf_nodes") }
      let settings = TreeSettings(
        criterion: TreeSettings.Criterion(rawValue: try (context[4] ?? .none).text("criterion")) ?? .gini,
        isRandom: try (context[5] ?? .none).isTrue(), maxDepth: try number(6), minSamplesSplit: try number(7),
        minSamplesLeaf: try number(8),
        maxFeatures: try number(9), maxLeafNodes: most, minImpurityDecrease: try (context[11] ?? .none).number("min_impurity_decrease"),
        seed: UInt32(truncatingIfNeeded: try number(12)))
      var grower = TreeGrower(
        x: x.doubles.map { Float($0) }, columns: x.shape[1], y: y, weights: weights, classCount: try number(3), settings: settings)
      grower.grow()
      try Work.checkStopped()
      let nodes = grower.nodes
      return .tuple([
        .array(NDArray(nodes.map(\.feature))), .array(NDArray(nodes.map(\.threshold))), .array(NDArray(nodes.map(\.impurity))),
        .array(NDArray(nodes.map(\.count))), .array(NDArray(nodes.map(\.weight))), .array(NDArray(nodes.map(\.left))),
        .array(NDArray(nodes.map(\.right))),
        .array(NDArray(grower.answers, shape: [nodes.count, grower.answers.count / max(nodes.count, 1)])), .int(grower.depth),
      ])
    },
    BuiltinFunction("tree_leaves(X, feature, threshold, left, right)", in: "_native", "the node that each row of X comes to") {
      context throws(Diagnostic) in
      func array(_ index: Int) throws(Diagnostic) -> NDArray { try (context[index] ?? .none).array("the tree") }
      let (x, feature, threshold) = (try array(0), try array(1).integers, try array(2).doubles)
      let (left, right) = (try array(3).integers, try array(4).integers)
      guard x.ndim == 2, let most = feature.max(), most < x.shape[1], left.count == feature.count, right.count == feature.count,
        threshold.count == feature.count
      else { throw Diagnostic(.value, "X has too few features for this tree") }
      let (values, columns) = (x.doubles, x.shape[1])
      var leaves = [Int](repeating: 0, count: x.shape[0])
      for row in leaves.indices {
        if row & 0xFFF == 0 { try Work.checkStop() }
        var node = 0
        while left[node] >= 0 {
          let isLeft = Double(Float(values[row * columns + feature[node]])) <= threshold[node]
          node = isLeft ? left[node] : right[node]
        }
        leaves[row] = node
      }
      return .array(NDArray(leaves))
    },
  ]
}
