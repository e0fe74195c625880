/// The pages of a document, as the HTML has them: A4, standing and lying, or A3 for a wall.
struct DocumentPages {
  /// The lengths of a standing page's sides, in millimetres.
  let paper: (width: Double, height: Double)
  /// The margins at the left and the right, in millimetres.
  let side: Double
  /// The margin at the top, in millimetres.
  let top: Double
  /// The margin at the bottom, in millimetres.
  let bottom: Double
  /// The height of running text, in points.
  let text: Double
  /// Whether wide parts lie across.
  let canLie: Bool
  /// Whether the first of them lie.
  let beginsLying: Bool
  /// Whether the last of them lie.
  let endsLying: Bool

  init(_ paper: Paper, isOwn: Bool = false) {
    self.paper = paper.isPoster ? (297, 420) : (210, 297)
    (side, top, bottom) = paper.isOnePage ? (15, 12, 11) : (16, 18, 16)
    text = paper.isLargePrint ? 14 : paper.isPoster ? 13 : paper.isOnePage ? 8.5 : 9.5
    canLie = !isOwn && !paper.isPoster
    beginsLying = !isOwn && paper.isPoster
    endsLying = beginsLying || canLie && paper.parts.last?.isWide ?? false
  }

  /// How wide lines are, in millimetres.
  func width(lying: Bool) -> Double { (lying ? paper.height : paper.width) - 2 * side }

  /// How high a picture can be where something stands over it, in millimetres.
  func height(lying: Bool) -> Double { lying ? 150 : 240 }
}
