import Glibc

/// A way of keeping databases, told from others by how the addresses of its databases look.
public struct Backend: Sendable {
  /// The ways there are; the last takes every address that is no other's.
  public static let all: [Backend] = [.postgreSQL, .sqlite]

  /// Whether its databases are files, with a path for an address.
  ///
  /// Others are on a server, which alone knows what is there.
  public let isInFile: Bool
  let isOwn: @Sendable (_ address: String) -> Bool
  let shown: @Sendable (_ address: String) -> String
  let open: @Sendable (_ address: String, OpeningOptions) throws(StorageError) -> any Journal
  let versions: @Sendable (_ address: String) -> [(name: String, version: String)]

  /// Creates a way of keeping databases.
  ///
  /// `isOwn` says whether an address is one of its own, `shown` what people may read of it, and
  /// `versions` what the programs are that it is kept by, where that can be found out.
  public init(
    isInFile: Bool, isOwn: @escaping @Sendable (String) -> Bool,
    shown: @escaping @Sendable (String) -> String = { $0 },
    versions: @escaping @Sendable (String) -> [(name: String, version: String)] = { _ in [] },
    open:
      @escaping @Sendable (String, OpeningOptions) throws(StorageError) -> any Journal
  ) {
    self.isInFile = isInFile
    (self.isOwn, self.shown) = (isOwn, shown)
    (self.open, self.versions) = (open, versions)
  }
}

/// Where a database is, as the user names it: a path, or the address of a server's.
public struct DatabaseAddress: Sendable {
  /// What the user wrote.
  public let text: String
  private let backend: Backend

  /// Creates an address, of one of some ways of keeping databases.
  public init(_ text: String, among backends: [Backend] = Backend.all) {
    self.text = text
    backend = backends.first { $0.isOwn(text) } ?? .sqlite
  }

  /// The path where it is a file's; nil on a server.
  public var file: String? { backend.isInFile ? text : nil }

  /// What people read of it, and what is remembered of its database stands under.
  public var shown: String { backend.shown(text) }

  /// The address as it may be written where others read it: whole where it has no more than people may
  /// read, else with an ellipsis in it, so that it leads nowhere until it is filled in.
  public var written: String {
    if file != nil { return text }
    let scheme = text.prefix { $0 != ":" }
    let whole = ["\(scheme)://\(shown)", "\(scheme):\(shown)"]
    return whole.contains(text) ? text : "\(whole[0])?…"
  }

  /// Whether something may be there; a server is to be asked.
  public var isTaken: Bool { file.map { access($0, F_OK) == 0 } ?? true }

  /// What keeps it, and which version of that, a line for each.
  public var versions: [(name: String, version: String)] { backend.versions(text) }

  /// Opens what is there, or makes it.
  public func open(_ options: OpeningOptions) throws(StorageError) -> any Journal {
    try backend.open(text, options)
  }
}
