import CMinizip

/// Bytes in memory that the zip library reads and writes as a file.
final class ArchiveMemory {
  /// What it holds.
  private(set) var bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How the library reaches it; it must live for as long as the library works.
  var functions: zlib_filefunc_def {
    zlib_filefunc_def(
      zopen_file: { opaque, _, _ in opaque },
      zread_file: { opaque, _, buffer, size in
        UInt(ArchiveMemory.at(opaque).read(Int(size), into: buffer!))
      },
      zwrite_file: { opaque, _, buffer, size in
        ArchiveMemory.at(opaque).write(UnsafeRawBufferPointer(start: buffer, count: Int(size)))
        return size
      },
      ztell_file: { opaque, _ in ArchiveMemory.at(opaque).position },
      zseek_file: { opaque, _, offset, origin in
        ArchiveMemory.at(opaque).seek(Int(bitPattern: offset), from: origin) ? 0 : -1
      },
      zclose_file: { _, _ in 0 },
      zerror_file: { _, _ in 0 },
      opaque: Unmanaged.passUnretained(self).toOpaque())
  }

  private static func at(_ opaque: UnsafeMutableRawPointer?) -> ArchiveMemory {
    Unmanaged<ArchiveMemory>.fromOpaque(opaque!).takeUnretainedValue()
  }

  private func read(_ size: Int, into buffer: UnsafeMutableRawPointer) -> Int {
    let count = max(0, min(size, bytes.count - position))
    bytes.withUnsafeBytes {
      UnsafeMutableRawBufferPointer(start: buffer, count: count)
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<(position + count)]))
    }
    position += count
    return count
  }

  private func write(_ new: UnsafeRawBufferPointer) {
    let replaced = min(new.count, bytes.count - position)
    bytes.replaceSubrange(position..<(position + replaced), with: new)
    position += new.count
  }

  private func seek(_ offset: Int, from origin: Int32) -> Bool {
    let start =
      switch origin {
      case ZLIB_FILEFUNC_SEEK_CUR: position
      case ZLIB_FILEFUNC_SEEK_END: bytes.count
      default: 0
      }
    let (target, overflows) = start.addingReportingOverflow(offset)
    guard !overflows, (0...bytes.count).contains(target) else { return false }
    position = target
    return true
  }
}
