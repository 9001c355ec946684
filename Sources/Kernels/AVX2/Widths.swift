/// How many numbers the vectors of this instruction set hold.
typealias DoubleVector = SIMD4<Double>
typealias DoubleBits = SIMD4<Int64>
typealias FloatVector = SIMD8<Float>
typealias FloatBits = SIMD8<Int32>

/// Half of them, for matrices with fewer columns.
typealias HalfDoubleVector = SIMD2<Double>
typealias HalfDoubleBits = SIMD2<Int64>
typealias HalfFloatVector = SIMD4<Float>
typealias HalfFloatBits = SIMD4<Int32>

let instructionSet = "avx2"

enum Tiles {
  /// Rows of the largest tile: as many as stay in registers.
  @inline(__always) static var rows: Int { 6 }
}
