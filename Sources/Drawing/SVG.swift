import Text

/// Elements of a picture; all measures in pixels.
public enum SVG {
  /// The fonts of all pictures, as a style sheet names them: those of the papers they stand in.
  public static let fonts = "Arial, Liberation Sans, DejaVu Sans, sans-serif"

  /// A text that begins at `x`, with its foot at `y`.
  ///
  /// `attributes` begin with a blank.
  public static func text(
    _ text: String, x: Double, y: Double, attributes: String = ""
  ) -> String {
    "<text x=\"\(x.svg)\" y=\"\(y.svg)\"\(attributes)>\(text.markup)</text>"
  }

  /// A rectangle from its upper left corner; `attributes` say how it looks.
  public static func rect(
    x: Double, y: Double, width: Double, height: Double, attributes: String
  ) -> String {
    "<rect x=\"\(x.svg)\" y=\"\(y.svg)\" width=\"\(width.svg)\" height=\"\(height.svg)\" "
      + "\(attributes)/>"
  }

  /// A whole picture of some elements, of the size that `attributes` say; `description` tells what
  /// it shows to those who can't see it.
  public static func picture(
    _ attributes: String, title: String, description: String, fontSize: Int, _ parts: [String]
  ) -> String {
    let head = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"da\" \(attributes)>",
      "<title>\(title.markup)</title><desc>\(description.markup)</desc>",
      "<g font-family=\"\(fonts)\" font-size=\"\(fontSize)\">",
    ]
    return (head + parts + ["</g>", "</svg>"]).joined(separator: "\n")
  }
}

extension Double {
  /// The number with one decimal where it takes one, as SVG writes it.
  var svg: String {
    let tenths = Int((self * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let rest = abs(tenths) % 10
    return "\(sign)\(abs(tenths) / 10)\(rest == 0 ? "" : ".\(rest)")"
  }
}
