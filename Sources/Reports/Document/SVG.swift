import Core
import Text

/// Elements of a picture; all measures in pixels.
enum SVG {
  static func text(_ text: String, x: Double, y: Double, class name: String = "") -> String {
    let style = name.isEmpty ? "" : " class=\"\(name)\""
    return "<text x=\"\(x.svg)\" y=\"\(y.svg)\"\(style)>\(text.markup)</text>"
  }

  static func rect(
    x: Double, y: Double, width: Double, height: Double, attributes: String
  ) -> String {
    "<rect x=\"\(x.svg)\" y=\"\(y.svg)\" width=\"\(width.svg)\" height=\"\(height.svg)\" "
      + "\(attributes)/>"
  }

  static func line(x: Double, from top: Double, to bottom: Double, class name: String) -> String {
    "<path class=\"\(name)\" d=\"M\(x.svg) \(top.svg)V\(bottom.svg)\"/>"
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

extension String {
  /// The text as it is written in XML: nothing in it can be taken for markup, or is forbidden there.
  var markup: String {
    var result = ""
    for scalar in displayable.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
