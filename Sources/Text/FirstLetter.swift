extension String {
  /// The text as it begins a sentence.
  public var capitalizedFirst: String { prefix(1).uppercased() + String(dropFirst()) }

  /// The text as it stands inside a sentence.
  public var lowercasedFirst: String { prefix(1).lowercased() + String(dropFirst()) }
}
