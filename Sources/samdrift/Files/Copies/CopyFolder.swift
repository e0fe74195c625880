import Core
import Glibc
import Storage

/// A folder with backups of a database: `samdrift-2026-11-30T041000Z.db` for each, by the moment in
/// UTC, so that names sort and no hour comes twice.
struct CopyFolder {
  /// The folder.
  let path: String
  /// What the names of the copies begin with: the database's own name without its ending.
  private let base: String

  /// A backup, as its name tells.
  struct Copy: Equatable {
    let path: String
    let moment: Moment
  }

  init(_ path: String, of database: String) {
    self.path = path
    let name = database.split(separator: "/").last.map(String.init) ?? database
    base = (name.hasSuffix(Self.ending) ? String(name.dropLast(Self.ending.count)) : name) + "-"
  }

  private static let ending = ".db"

  /// Where the copy of a moment is to be.
  func place(at moment: Moment) -> String {
    "\(path)/\(base)\(moment.iso.filter { $0 != ":" })\(Self.ending)"
  }

  /// The list of those who have been forgotten, which goes with the copies.
  var list: ErasedList { ErasedList(of: "\(path)/\(base.dropLast())\(Self.ending)") }

  /// The copies, the oldest first; throws where the folder can't be read.
  ///
  /// What isn't called so, or is no ordinary file, is none of ours.
  func copies() throws(SystemError) -> [Copy] {
    guard let directory = opendir(path) else { throw SystemError(errno) }
    defer { closedir(directory) }
    var copies: [Copy] = []
    while let next = readdir(directory) {
      let name = withUnsafePointer(to: &next.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(validatingCString: $0)
        }
      }
      guard let name, let moment = moment(of: name) else { continue }
      var status = stat()
      let file = "\(path)/\(name)"
      guard lstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      copies.append(Copy(path: file, moment: moment))
    }
    return copies.sorted { $0.path < $1.path }
  }

  /// The moment that a copy's name tells of; nil where it isn't the name of one.
  private func moment(of name: String) -> Moment? {
    guard name.hasPrefix(base), name.hasSuffix(Self.ending) else { return nil }
    let time = Array(name.dropFirst(base.count).dropLast(Self.ending.count))
    guard time.count == 18 else { return nil }
    return Moment(
      iso: String(time[..<13]) + ":" + String(time[13..<15]) + ":" + String(time[15...]))
  }

  /// Who may use a new file here: its owner, and the group as far as it may use the folder, where
  /// the folder is for nobody else.
  var mode: mode_t {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & 0o007 == 0 else { return 0o600 }
    return 0o600 | status.st_mode & 0o060
  }

  /// Throws unless it is a folder that one can write in.
  func demandWritable() throws(Failure) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let error = SystemError(errno)
      throw Failure(
        error.reading,
        """
        Mappen \(path) kan ikke bruges: \(error). Der er ikke taget en sikkerhedskopi. Opret den \
        med »mkdir -m 700 \(path)«, eller skriv navnet på en anden.
        """)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw Failure(
        .cannotCreate,
        "\(path) er ikke en mappe. Der er ikke taget en sikkerhedskopi. Skriv navnet på en mappe.")
    }
    guard access(path, W_OK | X_OK) == 0 else {
      let error = SystemError(errno)
      throw Failure(
        error.writing,
        """
        Der kan ikke skrives i mappen \(path): \(error). Der er ikke taget en sikkerhedskopi. Giv \
        den bruger, der tager den, lov til at skrive i mappen.
        """)
    }
  }
}
