/// How many numbers the vectors of this instruction set hold.
typealias DoubleVector = SIMD4<Double>
typealias DoubleBits = SIMD4<Int64>
typealias FloatVector = SIMD8<Float>
typealias FloatBits = SIMD8<Int32>

let instructionSet = "avx2"

enum Tiles {
  /// Rows of the largest tile: as many as stay in registers.
  @inline(__always) static var rows: Int { 4 }
}
