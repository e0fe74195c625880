extension String {
  /// The text as it is written in XML: nothing in it can be taken for markup, or is forbidden there.
  public var markup: String {
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
