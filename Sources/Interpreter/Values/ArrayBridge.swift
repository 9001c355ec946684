func arrayText(_ array: NDArray) -> String { array.doubles.description }
func arrayRepr(_ array: NDArray) -> String { array.doubles.description }
