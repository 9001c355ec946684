extension Frame {
  func plot(_ plot: Plot) -> [StyledText] { [] }
  func heatmap(_ map: Heatmap) -> [StyledText] { [] }
  func diagram(_ diagram: Diagram) -> [StyledText] { [] }
}
