import Text

/// Where a mail goes: an address, and the name that is written with it, if any (RFC 5322, 3.4).
public struct Mailbox: Equatable, Sendable {
  /// The address.
  public let address: MailAddress
  /// What mail programs show for the address, on one line; empty where nobody has said.
  public let name: String

  /// Creates a mailbox; of the name, breaks and what can't be shown aren't kept.
  public init(_ address: MailAddress, name: String = "") {
    self.address = address
    self.name = name.displayable.split(separator: " ").joined(separator: " ")
  }

  /// As people write it, and as it is read again: "Lene Vig <lene@afd7.dk>".
  public var text: String {
    if name.isEmpty { return address.text }
    let isPlain = !name.contains { ",;\"\\<>".contains($0) }
    return "\(isPlain ? name : quotedName) <\(address.text)>"
  }

  /// The name in quotation marks, within which any sign may stand (RFC 5322, 3.2.4).
  public var quotedName: String {
    "\"\(name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
