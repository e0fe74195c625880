/// The pages of a document: A4, standing and lying, as the HTML has them.
struct DocumentPages {
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
  /// Whether the last of them lie.
  let endsLying: Bool

  init(_ paper: Paper, isOwn: Bool = false) {
    (side, top, bottom) = paper.isOnePage ? (15, 12, 11) : (16, 18, 16)
    text = paper.isLargePrint ? 14 : paper.isOnePage ? 8.5 : 10
    canLie = !isOwn
    endsLying = !isOwn && paper.parts.last?.isWide ?? false
  }

  /// How wide lines are, in millimetres.
  func width(lying: Bool) -> Double { (lying ? 297 : 210) - 2 * side }

  /// How high a picture can be where something stands over it, in millimetres.
  func height(lying: Bool) -> Double { lying ? 150 : 240 }
}
