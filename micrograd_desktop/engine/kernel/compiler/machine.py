"""The machine at hand: turns a module into machine code, keeps the code on disk, and loads it.

Object code is kept in the user's cache folder under a name made of all that it depends on; where nothing can be
written there, or others could have written it, it is compiled anew each time, which takes a fraction of a second.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import llvmlite.binding as llvm
import platformdirs
from llvmlite import ir

from micrograd_desktop.engine.kernel.compiler.code_cache import CodeCache
from micrograd_desktop.engine.kernel.compiler.module import NARROW, NARROW_FUSED, WIDE, Blocking, dissolve

_compiling = threading.Lock()


@dataclass(frozen=True, slots=True)
class Processor:
    """What code is made for: LLVM's name and features, and whether it has registers of eight doubles (AVX-512)."""

    name: str
    features: str
    wide: bool

    def blocking(self, fused: bool) -> Blocking:
        """The block sizes that fit its vector registers, and multiplications and additions, fused or not."""
        return WIDE if self.wide else NARROW_FUSED if fused else NARROW


@cache
def processor() -> Processor:
    """The processor at hand."""
    found = llvm.get_host_cpu_features()
    features: str = found.flatten()
    wide = bool(found.get("avx512f"))
    return Processor(llvm.get_host_cpu_name(), f"{features},-prefer-256-bit" if wide else features, wide)


def blocking(fused: bool) -> Blocking:
    """The block sizes that fit this machine's vector registers."""
    return processor().blocking(fused)


def _target() -> llvm.TargetMachine:
    """The processor at hand; each engine takes one for its own."""
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    target, made_for = llvm.Target.from_default_triple(), processor()
    return target.create_target_machine(
        cpu=made_for.name, features=made_for.features, opt=3, jit=True, reloc="default", codemodel="jitdefault"
    )


@cache
def fingerprint(made_for: Processor) -> str:
    """All that machine code depends on besides its own program: the engine's source, LLVM, the processor."""
    digest = hashlib.sha256()
    compiler, kernel, engine = Path(__file__).resolve().parents[:3]
    for path in sorted(path for folder in (compiler, kernel, engine) for path in folder.glob("*.py")):
        digest.update(path.read_bytes())
    for part in (importlib.metadata.version("llvmlite"), repr(made_for)):
        digest.update(part.encode())
    return digest.hexdigest()


class MachineCode:
    """Loaded code; ``address(name)`` is that of an exported function. It lives as long as this object."""

    def __init__(self, code: bytes) -> None:
        self._engine = llvm.create_mcjit_compiler(llvm.parse_assembly(""), _target())
        self._engine.add_object_file(llvm.ObjectFileRef.from_data(code))
        self._engine.finalize_object()

    def address(self, name: str) -> int:
        """The address of an exported function."""
        result: int = self._engine.get_function_address(name)
        return result


def machine_code(key: str, write: Callable[[], ir.Module], inline: bool = False) -> MachineCode:
    """The code for ``key``: from the disk, else compiled from the module that ``write`` makes, and kept."""
    name = hashlib.sha256(f"{fingerprint(processor())}\n{key}".encode()).hexdigest()[:32]
    with _compiling:
        cache = kept_code()
        kept = cache.get(name)
        if kept is not None:
            return MachineCode(kept)
        module = write()
        text = str(module)
        dissolve(module)
        code = compile_module(text, inline)
        cache.put(name, code)
        return MachineCode(code)


def kept_code() -> CodeCache:
    """What was compiled before, by this start and others."""
    return CodeCache(_folder())


def _folder() -> Path | None:
    """Where code is kept; None for a person without a home."""
    try:
        folder = platformdirs.user_cache_path("micrograd-desktop", appauthor=False) / "kernels"
    except (RuntimeError, KeyError, OSError):
        return None
    return folder if folder.is_absolute() else None  # "~", where nobody knows what that is


def compile_module(text: str, inline: bool) -> bytes:
    """Object code of a module in LLVM's language.

    The code is written as it is to run, vectors, blocks and all; cleaning it up is enough, and six times faster than
    LLVM's usual passes. Only very small graphs gain from those: with ``inline`` their functions are merged.
    """
    context = llvm.create_context()  # what a module's types and constants are kept in, as long as this lives
    module = llvm.parse_assembly(text, context)
    module.verify()
    target = _target()
    options = llvm.create_pipeline_tuning_options(speed_level=2)
    options.loop_vectorization = options.slp_vectorization = False
    builder = llvm.create_pass_builder(target, options)
    passes = builder.getModulePassManager() if inline else llvm.create_new_module_pass_manager()
    if not inline:
        passes.add_sroa_pass()
        passes.add_simplify_cfg_pass()
    passes.run(module, builder)
    result: bytes = target.emit_object(module)
    return result
