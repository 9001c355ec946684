import Limits
import Testing

@testable import NeuralNetwork

/// What is found out about very many numbers in one walk is what sorting and counting them gives.
@Suite struct StatisticsTests {
  private static func numbers(_ count: Int, of different: Int) -> [Double] {
    var state: UInt64 = 7
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(Int(state >> 33) % different) - Double(different / 2)
    }
  }

  @Test(arguments: [1, 2, 7, 50]) func theLargestAreTheFirstOfThemSorted(most: Int) throws {
    let values = Self.numbers(2000, of: 300)
    let sorted = values.indices.sorted { (abs(values[$0]), -$0) > (abs(values[$1]), -$1) }
    #expect(LargestPlaces.of(values, most: most) == Array(sorted.prefix(most)))
    let a = try Tensor(shape: [500, 4], elements: values)
    let b = try Tensor(shape: [500, 3], elements: Array(Self.numbers(1500, of: 41)))
    let products = (0..<500).map { abs(a[$0, 2] * b[$0, 1]) }
    let order = products.indices.sorted { (products[$0], -$0) > (products[$1], -$1) }
    #expect(LargestPlaces.products(a, column: 2, b, column: 1, samples: 500, most: most) == Array(order.prefix(most)))
    #expect(LargestPlaces.of([1, -3], most: 5) == [1, 0])
  }

  @Test func aColumnIsWhatItsNumbersAre() {
    let column = Column([3, -1, 4, 2])
    #expect(column.low == -1 && column.high == 4 && column.mean == 2)
    #expect(column.deviation == 3.5.squareRoot() && !column.isConstant && Column([2, 2]).isConstant)
    #expect(Column.count([-2, -1, 0, 1, 5], beyond: -1, 1) == 2)
    #expect(Column.count([-1, -0.5, 0.5, 1], beyond: -1, 1, inside: true) == 2)
    let extent = Column.finiteExtent(of: [.nan, 2, -.infinity, -7])
    #expect(extent?.low == -7 && extent?.high == 2 && extent?.left == 2)
    #expect(Column.finiteExtent(of: [.nan]) == nil)
  }

  @Test func aLineIsFound() {
    let x = Self.numbers(100, of: 30)
    let line = ColumnRelation(x, x.map { 2 * $0 + 3 })
    #expect(line.map { abs($0.factor - 2) < 1e-9 && abs($0.offset - 3) < 1e-9 } == true)
    #expect(ColumnRelation(x, x)?.factor == 1)
    #expect(ColumnRelation(x, x.map { $0 * $0 }) == nil)
    #expect(ColumnRelation([0, 1, 0, 1, 0, 1], [1, 3, 1, 3, 1, 3]) == nil, "two numbers lie on every line")
    #expect(ColumnRelation([1, 1, 1], [1, 2, 3]) == nil)
  }

  @Test func equalRowsAreFoundInTheirOrder() throws {
    let rows = try Tensor(rows: [[1, 2], [0, 0], [1, 2], [3, 4], [-0.0, 0], [1, 2]])
    let equal = EqualRows(rows)
    #expect(equal.groups == [[0, 2, 5], [1, 4]])
    let (lost, example) = equal.contradictions([0, 1, 0, 1, 1, 1])
    #expect(lost == 1 && example.map { [$0.0, $0.1] } == [0, 5])
    let (within, apart) = equal.deviations([[1, 5, 1, 0, 7, 1]])
    #expect(within == 2 && apart.map { [$0.0, $0.1] } == [1, 4])
    #expect(EqualRows.sizes([2, 0, 2]) == [2: 2, 0: 1])
    #expect(EqualRows(try Tensor(shape: [0, 2], elements: [])).groups.isEmpty)
  }

  /// The usual formula is worked out only where it may differ.
  @Test func theUsualLossIsWorkedOutNearTheEdges() throws {
    let targets = Tensor([0, 1])
    #expect(LossFunction.bce.usualValue(Tensor([0.5, 0.25]), targets) == nil)
    #expect(LossFunction.bce.usualValue(Tensor([1, 0.5]), targets) == .infinity)
    let classes = try Tensor(rows: [[0, 1], [0.5, 0.5]])
    #expect(LossFunction.crossEntropy.usualValue(classes, Tensor([0, 1])) == .infinity)
    #expect(LossFunction.crossEntropy.usualValue(try Tensor(rows: [[0.5, 0.5], [0.25, 0.75]]), Tensor([0, 1])) == nil)
    #expect(LossFunction.mse.usualValue(Tensor([1.0, 0]), targets) == nil)
  }

  @Test func bitsAreHashedAsTheyStand() {
    #expect(Tensor([0]).hash(behind: Tensor.emptyHash) == 0xa8c7_f832_281a_39c5)
    let (a, b) = (Tensor([1, 2]), Tensor([3]))
    #expect(b.hash(behind: a.hash(behind: Tensor.emptyHash)) == Tensor([1, 2, 3]).hash(behind: Tensor.emptyHash))
    #expect(a.hasBits(of: [1, 2]) && !a.hasBits(of: [1]) && !Tensor([0]).hasBits(of: [-0.0]))
    #expect(
      a.losesProducts(Tensor([1, .nan])) == false && Tensor([0]).losesProducts(Tensor([2])) && Tensor([.nan]).losesProducts(Tensor([2])))
  }

  /// Of very many samples those that count most are explained, and the others add to the sum.
  @Test func manySamplesAreExplainedByTheLargest() throws {
    let specification = NetworkSpecification(input: [1], layers: [.dense(1, .sigmoid)])
    let (network, _, _) = try LayerGradientTests.sample(specification, rows: 1)
    let x = try Tensor(shape: [9000, 1], elements: Self.numbers(9000, of: 4001).map { $0 / 500 })
    let y = try Tensor(shape: [9000, 1], elements: Self.numbers(9000, of: 2).map { $0 + 1 })
    let explanation = try network.explain("W1", at: [0, 0], inputs: x, targets: y, sample: 5)
    let kept = explanation.samples
    #expect(kept.count <= Explanation.mostSamples + 1 && kept.count + explanation.others.count == 9000)
    #expect(kept.map(\.sample) == kept.map(\.sample).sorted() && kept.contains { $0.sample == 5 })
    let sum = kept.reduce(explanation.others.contribution) { $0 + $1.contribution }
    #expect(abs(sum - explanation.gradient) <= 1e-9 * max(1, abs(sum)))
  }
}
