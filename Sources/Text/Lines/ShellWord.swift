extension String {
  /// The text as one word of a command line in bash: as it is where it needs no quotes, and on one
  /// line whatever it has.
  ///
  /// What isn't shown as it is becomes an escape, so that the line that is seen is the one that is run.
  public var shellWord: String {
    let isPlain = unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "-_./,:+%@=".unicodeScalars.contains(scalar)
    }
    let isSeen = unicodeScalars.allSatisfy(\.isSeenInQuotes)
    if isPlain, isSeen, !isEmpty, first != "=" { return self }
    if isSeen { return "'" + replacing("'", with: #"'\''"#) + "'" }
    return "$'" + unicodeScalars.map(\.escapedForShell).joined() + "'"
  }
}

extension Unicode.Scalar {
  fileprivate var isSeenInQuotes: Bool { String(self).unmistakable == String(self) }

  /// The scalar between `$'` and `'`, where an exclamation mark might still be taken for an earlier
  /// command.
  fileprivate var escapedForShell: String {
    switch self {
    case "\n": #"\n"#
    case "\t": #"\t"#
    case "'": #"\'"#
    case "\\": #"\\"#
    case "!": #"\041"#
    case _ where isSeenInQuotes: String(self)
    default: #"\U"# + String(value, radix: 16).leftPadded(to: 8)
    }
  }
}

extension String {
  fileprivate func leftPadded(to count: Int) -> String {
    String(repeating: "0", count: max(0, count - self.count)) + self
  }
}
