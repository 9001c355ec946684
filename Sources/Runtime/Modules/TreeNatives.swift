import Language
import Limits

extension TypedParameter where Wanted == TreeSettings {
  /// How a tree grows.
  fileprivate static var settings: TypedParameter {
    let names = [
      "criterion", "is_random", "max_depth", "min_samples_split", "min_samples_leaf", "max_features", "max_leaf_nodes",
      "min_impurity_decrease", "seed",
    ]
    return TypedParameter(together: names.map { .ordinary($0) }) { (values, _) throws(Diagnostic) in
      let values = values.map { $0 ?? .none }
      func number(_ index: Int) throws(Diagnostic) -> Int { try values[index].integer(names[index]) }
      return TreeSettings(
        criterion: TreeSettings.Criterion(rawValue: try values[0].text(names[0])) ?? .gini, isRandom: try values[1].isTrue(),
        maxDepth: try number(2), minSamplesSplit: try number(3), minSamplesLeaf: try number(4), maxFeatures: try number(5),
        maxLeafNodes: values[6].isNone ? nil : try number(6), minImpurityDecrease: try values[7].number(names[7]),
        seed: UInt32(truncatingIfNeeded: try number(8)))
    }
  }
}

/// What `sklearn.tree` is made of.
enum TreeNatives {
  static let all: [BuiltinFunction] = [
    BuiltinFunction(
      "tree_grow", .array("X", called: "X"), .array("y", called: "y"), .array("weights", called: "weights"), .integer("classes"), .settings,
      in: "_native",
      "a decision tree: per node feature, threshold, impurity, samples, their weight, the nodes below, what it says; and its depth"
    ) { x, y, weights, classes, settings throws(Diagnostic) in
      guard x.ndim == 2 else { throw Diagnostic(.value, "X must have two dimensions") }
      let (y, weights) = (y.doubles, weights.doubles)
      guard weights.count == x.shape[0], y.count % max(weights.count, 1) == 0 else {
        throw Diagnostic(.value, "X, y and the weights must be equally long")
      }
      try Work.require(x.count + 8 * weights.count, of: 8)
      var grower = TreeGrower(
        x: x.doubles.map { Float($0) }, columns: x.shape[1], y: y, weights: weights, classCount: classes, settings: settings)
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
    BuiltinFunction(
      "tree_leaves", .array("X", called: "X"), .array("feature", called: "the tree"), .array("threshold", called: "the tree"),
      .array("left", called: "the tree"), .array("right", called: "the tree"), in: "_native", "the node that each row of X comes to"
    ) { x, feature, threshold, left, right throws(Diagnostic) in
      let (feature, threshold, left, right) = (feature.integers, threshold.doubles, left.integers, right.integers)
      guard x.ndim == 2, !feature.isEmpty, left.count == feature.count, right.count == feature.count, threshold.count == feature.count,
        feature.indices.allSatisfy({ node in
          left[node] < 0
            || (0..<x.shape[1]).contains(feature[node]) && (node + 1..<feature.count).contains(left[node])
              && (node + 1..<feature.count).contains(right[node])
        })
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
