/// A picture on a paper, with a twin in plain text.
public struct Chart: Equatable, Sendable {
  /// What it shows in a sentence, for those who can't see it.
  public var description: String
  /// What is said of it under it, for all; nothing when empty.
  public var caption: String
  /// The picture as elements of HTML, one for each page it takes, legible in black and white; the
  /// drawing in them is SVG.
  public var svg: [String]
  /// The same in plain text of at most 80 columns.
  public var text: [String]
  /// How many of the first lines of the text are said again on each page it runs on to.
  public var headLines: Int
  private let standalone: (@Sendable () -> [String])?

  /// Creates a picture; `drawings` makes pictures of SVG alone, where `svg` has HTML in it too.
  public init(
    description: String, caption: String = "", svg: [String], text: [String], headLines: Int = 0,
    drawings: (@Sendable () -> [String])? = nil
  ) {
    self.description = description
    self.caption = caption
    self.svg = svg
    self.text = text
    self.headLines = headLines
    standalone = drawings
  }

  /// The pictures as SVG alone, for programs that draw no HTML.
  public var drawings: [String] { standalone?() ?? svg }

  /// Whether two pictures show the same, which their drawings follow from.
  public static func == (left: Chart, right: Chart) -> Bool {
    left.description == right.description && left.caption == right.caption
      && left.svg == right.svg && left.text == right.text && left.headLines == right.headLines
  }
}
