extension String {
  /// The text as one word of a command line in bash: as it is where it needs no quotes, and on one
  /// line whatever it has.
  ///
  /// What isn't shown as it is becomes an escape, so that the line that is seen is the one that is run.
  public var shellWord: String {
    let isPlain = unicodeScalars.allSatisfy(\.isPlainInShell) && unicodeScalars.first != "="
    let isSeen = unicodeScalars.allSatisfy(\.isSeenInQuotes)
    if isPlain, isSeen, !isEmpty { return self }
    if isSeen { return "'" + unicodeScalars.map(\.quotedForShell).joined() + "'" }
    return "$'" + unicodeScalars.map(\.escapedForShell).joined() + "'"
  }
}

/// How many columns a text takes as one word in bash, found as its scalars are added.
struct ShellColumns {
  private var isEmpty = true
  private var isPlain = true
  private var isSeen = true
  private var bare = 0
  private var quoted = 2
  private var escaped = 3

  /// The columns of the `shellWord` of what has been added.
  var count: Int { !isSeen ? escaped : isPlain && !isEmpty ? bare : quoted }

  /// Adds the next scalar of the text.
  mutating func add(_ scalar: Unicode.Scalar) {
    if !scalar.isPlainInShell || isEmpty && scalar == "=" { isPlain = false }
    if !scalar.isSeenInQuotes { isSeen = false }
    bare += Width.of(scalar)
    quoted += Width.of(scalar.quotedForShell)
    escaped += Width.of(scalar.escapedForShell)
    isEmpty = false
  }
}

extension Unicode.Scalar {
  /// Whether it needs no quotes.
  fileprivate var isPlainInShell: Bool {
    properties.isAlphabetic || properties.numericType != nil
      || "-_./,:+%@=".unicodeScalars.contains(self)
  }

  /// The scalar between two quotes.
  fileprivate var quotedForShell: String { self == "'" ? #"'\''"# : String(self) }

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
