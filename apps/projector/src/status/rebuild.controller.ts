import { Controller, HttpCode, NotFoundException, Param, Post, UseGuards } from '@nestjs/common';
import { Runner, UnknownProjectionError } from '../runner/runner.ts';
import { ThisMachineGuard } from './this-machine.guard.ts';

@Controller('rebuild')
@UseGuards(ThisMachineGuard)
export class RebuildController {
  constructor(private readonly runner: Runner) {}

  /** Begins a rebuild; `/status` shows how far it is, and why it did not succeed. */
  @Post(':name')
  @HttpCode(202)
  begin(@Param('name') name: string): { readonly rebuilding: string } {
    try {
      this.runner.projectionOf(name);
    } catch (error) {
      if (error instanceof UnknownProjectionError) throw new NotFoundException(error.message);
      throw error;
    }
    this.runner.rebuild(name).catch(() => undefined);
    return { rebuilding: name };
  }
}
