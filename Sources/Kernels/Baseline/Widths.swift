/// How many numbers the vectors of this instruction set hold.
typealias DoubleVector = SIMD2<Double>
typealias DoubleBits = SIMD2<Int64>
typealias FloatVector = SIMD4<Float>
typealias FloatBits = SIMD4<Int32>

/// Half of them, for matrices with fewer columns.
typealias HalfDoubleVector = SIMD2<Double>
typealias HalfDoubleBits = SIMD2<Int64>
typealias HalfFloatVector = SIMD2<Float>
typealias HalfFloatBits = SIMD2<Int32>

let instructionSet = "baseline"

enum Tiles {
  /// Rows of the largest tile: as many as stay in registers.
  @inline(__always) static var rows: Int { 4 }
}
