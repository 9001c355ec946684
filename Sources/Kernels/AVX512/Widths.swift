/// How many numbers the vectors of this instruction set hold.
typealias DoubleVector = SIMD8<Double>
typealias DoubleBits = SIMD8<Int64>
typealias FloatVector = SIMD16<Float>
typealias FloatBits = SIMD16<Int32>

/// Half of them, for matrices with fewer columns.
typealias HalfDoubleVector = SIMD4<Double>
typealias HalfDoubleBits = SIMD4<Int64>
typealias HalfFloatVector = SIMD8<Float>
typealias HalfFloatBits = SIMD8<Int32>

let instructionSet = "avx512"

enum Tiles {
  /// Rows of the largest tile: as many as stay in registers.
  @inline(__always) static var rows: Int { 12 }
}
