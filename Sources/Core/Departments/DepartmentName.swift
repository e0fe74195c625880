import Text

extension Project {
  /// The departments that a text names: the one with that name, or else all whose names hold it;
  /// case doesn't count.
  public func departments(named text: String) -> [Department] {
    let wanted = text.trimmed.lowercased()
    if wanted.isEmpty { return [] }
    let exact = departments.filter { $0.name.trimmed.lowercased() == wanted }
    return exact.isEmpty ? departments.filter { $0.name.lowercased().contains(wanted) } : exact
  }
}
