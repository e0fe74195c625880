import Glibc

/// The address of a database on a server, as libpq takes it: "postgresql://server/base".
public struct PostgreSQLAddress: Sendable {
  /// The address as it was given; never to be shown, for it may name more than host and database.
  let text: String
  /// What people call the place: "server/base".
  public let shown: String

  /// Where libpq looks for a password.
  private let passwordFile: String?

  /// What is said otherwise than in the address: of a password file that libpq would pass over, because
  /// others may read it, it would write on standard error, in English and across the screen.
  var overrides: [(String, String)] {
    var status = stat()
    guard let passwordFile, stat(passwordFile, &status) == 0,
      status.st_mode & S_IFMT != S_IFREG || status.st_mode & 0o077 != 0
    else { return [] }
    return [("passfile", "/dev/null/none")]
  }

  private static let beginnings = ["postgresql://", "postgres://"]

  /// Whether a text is meant as such an address.
  public static func isOne(_ text: String) -> Bool {
    beginnings.contains { text.lowercased().hasPrefix($0) }
  }

  /// Reads an address; throws where it can't be read, where it has a password in it, and where libpq
  /// isn't there.
  public init(_ text: String) throws(StorageError) {
    let libpq = try LibPQ.shared()
    guard let own = ConnectionOptions(libpq.parse(text, nil), of: libpq) else {
      throw .unreadableAddress
    }
    if own.hasSecret { throw .passwordInAddress }
    self.text = text
    let others = ConnectionOptions(libpq.defaults(), of: libpq)
    func option(_ name: String) -> String? { own[name] ?? others?[name] }
    passwordFile = option("passfile") ?? getenv("HOME").map { String(cString: $0) + "/.pgpass" }
    let service = option("service").map { "tjenesten \($0)" }
    let host = option("host") ?? option("hostaddr")
    let place = host.map { $0.hasPrefix("/") ? "lokal" : $0 } ?? service ?? "lokal"
    let base = own["dbname"] ?? (service == nil ? option("dbname") : nil)
    shown = base.map { "\(place)/\($0)" } ?? place
  }
}

/// The options of a connection that have values, by their names.
private struct ConnectionOptions {
  private var values: [String: String] = [:]
  /// Whether there is something among them that libpq wouldn't show as it is typed.
  private(set) var hasSecret = false

  /// Takes the options over; nil where there are none.
  init?(_ options: UnsafeMutableRawPointer?, of libpq: LibPQ) {
    guard let options else { return nil }
    var next = options.assumingMemoryBound(to: LibPQ.ConnectionOption.self)
    while let keyword = next.pointee.keyword {
      if let value = next.pointee.value, value.pointee != 0 {
        values[String(cString: keyword)] = String(cString: value)
        hasSecret = hasSecret || next.pointee.display?.pointee == CChar(UInt8(ascii: "*"))
      }
      next += 1
    }
    libpq.freeOptions(options)
  }

  subscript(_ name: String) -> String? { values[name] }
}
